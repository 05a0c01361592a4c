require_relative "problem"

# What the recorded connection sent, as the server itself noted it.
class History
  # Sent before and after what is of interest. The server notes a statement after it has answered it: when the last mark
  # is answered, all before it is noted. The first is missing where the server noted more than it has room for.
  MARK = "DO 'plainsight'".freeze

  # Level 0: sent, not run by a routine. (A statement in a transaction is nested in that, yet at no deeper level.)
  EVENTS = <<~SQL.freeze
    select *
    from performance_schema.events_statements_history_long
    where thread_id = %d
      and nesting_event_level = 0
      and event_name like 'statement/sql/%%'
    order by event_id
  SQL

  THREAD = "select thread_id from performance_schema.threads where processlist_id = %d".freeze

  COUNT_OF_ALL = /\A\s*select\s+count\((?!.*\bwhere\b)/im

  TRANSACTION =
    /\A(begin|start transaction|commit|rollback|savepoint|release|set (session )?(autocommit|transaction))\b/i

  def initialize(server, connection)
    @server = server
    @connection = connection
    @thread = server.value(format(THREAD, connection.select_value("select connection_id()")))
    @length = server.value("select @@performance_schema_max_sql_text_length")
  end

  # The events of the block: those of its transactions, and all others.
  def during
    @server.query("truncate table performance_schema.events_statements_history_long")
    @connection.execute(MARK)
    yield
    @connection.execute(MARK)
    events = @server.query(format(EVENTS, @thread))
    raise Problem, <<~TEXT.squish unless events.first&.fetch("SQL_TEXT") == MARK
      The server's history of statements is not complete: performance_schema_events_statements_history_long_size is too
      small, or another recorder emptied the history.
    TEXT

    events.reject { |event| event["SQL_TEXT"] == MARK }.partition { |event| event["SQL_TEXT"].match?(TRANSACTION) }
  end

  def cut?(event)
    event["SQL_TEXT"].bytesize >= @length
  end

  # Null for a count of a whole table: the server does not count the rows that it reads for it.
  def self.rows_examined(event)
    uncounted = event["ROWS_EXAMINED"].zero? && COUNT_OF_ALL.match?(event["SQL_TEXT"])
    event["ROWS_EXAMINED"] unless uncounted
  end
end
