require "mysql2"
require_relative "problem"

# The MySQL server, by an administrator's connection beside the one that is recorded.
class Server
  PATIENCE = 60 # seconds
  NEEDED = {
    "performance_schema" => 1,
    "performance_schema_max_sql_text_length" => 8_192,
    "performance_schema_events_statements_history_long_size" => 10_000
  }.freeze

  attr_reader :address

  def initialize(address)
    @address = address
    @client = connect
    NEEDED.each { |option, least| demand(option, least) }
    query("update performance_schema.setup_consumers set enabled = 'YES' where name = 'events_statements_history_long'")
  end

  def query(sql)
    @client.query(sql).to_a
  end

  # The only value of the only row.
  def value(sql)
    query(sql).first.values.first
  end

  def use(database)
    @client.select_db(database)
  end

  def now
    value("select utc_timestamp(6)")
  end

  private

  def connect
    patience_ends = Time.now + PATIENCE
    begin
      Mysql2::Client.new(
        **address,
        encoding: "utf8mb4",
        init_command: "set time_zone = '+00:00'",
        database_timezone: :utc,
        application_timezone: :utc
      )
    rescue Mysql2::Error::ConnectionError => error
      # Errors of the server have smaller numbers: it answered, and said no.
      raise Problem, "The server refused the connection: #{error.message}" if error.error_number < 2000
      raise Problem, unreachable(error) if Time.now > patience_ends

      sleep 1
      retry
    end
  end

  def unreachable(error)
    "No MySQL server answered at #{address[:host]}:#{address[:port]} for #{PATIENCE} seconds: #{error.message}"
  end

  def demand(option, least)
    found = value("select @@#{option}")
    return if found >= least

    raise Problem,
          "The server's option #{option} is #{found}, but must be at least #{least}. docker-compose.yml sets it."
  end
end
