# The benchmark's kinds of work in Active Record: the same rows in the same order as those whom it is measured beside.
# Unlike the guide's forms these belong to no case, and nothing of them is recorded.

form "FLAT_LIST" do
  User.order(:id).to_a
end

form "JOIN" do
  Author.eager_load(:books).order(:id).to_a
end

form "TWO_QUERIES" do
  Author.preload(:books).order(:id).to_a
end

form "ONE_ROW" do |id:|
  User.find(id)
end

form "READ_ONLY_TRANSACTION" do |id:|
  User.transaction { User.find(id) }
end

# It has no way to read a result while it comes, and asks for one batch after another.
form "STREAM" do
  User.find_each(batch_size: 1000)
end

form "INSERT" do |users:|
  User.transaction { users.each_slice(1000) { |slice| User.insert_all!(slice) } }
end
