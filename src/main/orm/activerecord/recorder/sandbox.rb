require_relative "problem"

# The database that everything runs in, put back to what it was where that is needed.
class Sandbox
  # Each table's rows are told apart by its primary key.
  TABLES = {
    "users" => ["id"],
    "profiles" => ["id"],
    "authors" => ["id"],
    "books" => ["id"],
    "students" => ["id"],
    "courses" => ["id"],
    "student_courses" => ["student_id", "course_id"],
    "enrollments" => ["id"]
  }.freeze

  def initialize(server, name, change_sets)
    @server = server
    @name = name
    scripts = Dir[File.join(change_sets, "*.sql")].sort
    raise Problem, "There are no change sets in #{change_sets}." if scripts.empty?

    sample, schema = scripts.partition { |script| script.end_with?("sample.sql") }
    @schema = schema.flat_map { |script| statements(script) }
    @sample = sample.flat_map { |script| statements(script) }
  end

  def create
    drop
    @server.query("create database #{@name} character set utf8mb4 collate utf8mb4_unicode_520_ci")
    @server.use(@name)
    @schema.each { |statement| @server.query(statement) }
    # What the optimizer knows is to change when it is told to here, not when the server finds the time.
    TABLES.each_key { |table| @server.query("alter table #{table} stats_auto_recalc = 0") }
  end

  def drop
    @server.query("drop database if exists #{@name}")
  end

  def sample(setup)
    fill(@sample + setup)
  end

  # Nothing but what the statements make. A truncated table starts to count its keys anew, too.
  def fill(statements)
    @server.query("set foreign_key_checks = 0")
    TABLES.each_key { |table| @server.query("truncate table #{table}") }
    @server.query("set foreign_key_checks = 1")
    statements.each { |statement| @server.query(statement) }
    @server.query("analyze table #{TABLES.keys.join(', ')}")
  end

  def snapshot
    TABLES.to_h { |table, key| [table, @server.query("select * from #{table} order by #{key.join(', ')}")] }
  end

  # What is different between two snapshots, by table; tables without a difference are left out.
  def changes(before, after)
    TABLES.to_h { |table, key| [table, difference(by_key(before[table], key), by_key(after[table], key))] }
      .reject { |_, difference| difference.empty? }
  end

  private

  def statements(script)
    File.readlines(script).reject { |line| line.start_with?("--") }.join.split(/;$/).map(&:strip).reject(&:empty?)
  end

  def by_key(rows, key)
    rows.to_h { |row| [row.values_at(*key), row] }
  end

  def difference(before, after)
    kept = before.keys & after.keys
    {
      "inserted" => after.except(*kept).values,
      "deleted" => before.except(*kept).values,
      "updated" => kept.reject { |key| before[key] == after[key] }
        .map { |key| { "before" => before[key], "after" => after[key] } }
    }.reject { |_, rows| rows.empty? }
  end
end
