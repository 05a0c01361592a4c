// What a user does by hand: copies one file, and puts the own package in the place of ours.
def mapper = new File(basedir, '../../../src/main/resources/io/plainsight/books/AuthorXmlMapper.xml')
def copy = new File(basedir, 'src/main/resources/com/example/catalogue/AuthorMapper.xml')
copy.parentFile.mkdirs()
copy.text = mapper.text
        .replace('io.plainsight.books.AuthorXmlMapper', 'com.example.catalogue.AuthorMapper')
        .replace('io.plainsight.books.', 'com.example.catalogue.')
assert !copy.text.contains('plainsight')
