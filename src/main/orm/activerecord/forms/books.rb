# Authors and their books.

form "relation.author-books" do |id:|
  author = Author.find(id)
  author.books.load
  author
end

form "relation.book-author" do |id:|
  book = Book.find(id)
  book.author
  book
end

form "write.create-author-with-books" do |author:, titles:|
  Author.create!(name: author, books: titles.map { |title| Book.new(title: title) })
end

form "cascade.delete-author" do |id:|
  Author.find(id).destroy!
end

form "cascade.delete-book" do |id:|
  Book.find(id).destroy!
end

form "cascade.orphan-book" do |book_id:, author_id:|
  Author.find(author_id).books.destroy(book_id)
end

form "query.join-like" do |title:|
  Author.joins(:books).where("books.title LIKE ?", title).to_a
end

form "query.eager-select-in" do
  Author.preload(:books).to_a
end

form "query.eager-join" do
  Author.eager_load(:books).to_a
end

form "query.eager-join#limit" do
  Author.eager_load(:books).order(:id).limit(2).to_a
end

form "query.books-per-author" do
  counts = Author.joins(:books).group(:id).count
  counts.map { |author_id, book_count| { author_id: author_id, book_count: book_count } }
end

form "advanced.subquery-in" do |year:|
  Author.where(id: Book.where(published_year: (year + 1)..).select(:author_id)).to_a
end

form "advanced.subquery-join" do |year:|
  Author
    .joins(:books)
    .where(books: { published_year: (year + 1).. })
    .distinct
    .to_a
end

form "advanced.window-row-number" do
  Book
    .select(
      :title,
      :author_id,
      "ROW_NUMBER() OVER (PARTITION BY author_id ORDER BY published_year DESC) AS book_rank"
    )
    .to_a
end

form "performance.n-plus-one" do
  authors = Author.all
  authors.each { |author| author.books.load }
end

form "performance.eager" do
  authors = Author.includes(:books)
  authors.each { |author| author.books.size }
end

form "performance.eager#count" do
  authors = Author.includes(:books)
  # count asks the database whatever is loaded; size would not.
  authors.map { |author| { author_id: author.id, book_count: author.books.count } }
end
