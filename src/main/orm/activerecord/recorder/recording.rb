require_relative "forms"
require_relative "history"
require_relative "neutral"
require_relative "problem"

# Runs the cases and puts together what is written down of them.
class Recording
  TOLERANCE = 5 # seconds
  # Times differ each time, and estimates with what the server has not yet cleaned up of rows that were there before.
  VOLATILE = /(?<=\(actual )time=\S+ |\s*\(cost=[^)]*\)/
  KINDS = {
    1062 => "duplicate",
    1451 => "foreign-key",
    1452 => "foreign-key",
    1048 => "not-null",
    1364 => "not-null",
    3819 => "check"
  }.freeze

  def initialize(server, sandbox, connection, forms)
    @server = server
    @sandbox = sandbox
    @forms = forms
    @times = Hash.new { |times, id| times[id] = [] }
    @history = History.new(server, connection)
  end

  def cases(cases)
    cases.map { |each| record(each) }
  end

  # By case, a number for each size.
  def growth(sizes)
    counts = sizes.flat_map { |size| size["cases"].zip(measure(size)) }
    counts.group_by { |each, _| each["id"] }.map do |id, measured|
      statements, rows_examined = measured.map(&:last).transpose
      { "id" => id, "statements" => statements, "rowsExamined" => rows_examined }
    end
  end

  # What the cases took, in milliseconds, as the growth was measured.
  def times
    @times.map { |id, millis| { "id" => id, "millis" => millis } }
  end

  private

  def record(each_case)
    setup = each_case["setup"]
    @sandbox.sample(setup)
    before = @sandbox.snapshot
    start = @server.now
    answer = error = nil
    transaction, events = @history.during { answer, error = run(each_case) }
    neutral = Neutral.new(start - TOLERANCE..@server.now + TOLERANCE)
    changes = @sandbox.changes(before, @sandbox.snapshot)
    raise Problem, "#{each_case['id']} changed #{changes.keys.join(', ')}." if changes.any? && !each_case["writes"]

    # Plans are those of the rows that the case found.
    @sandbox.sample(setup) if changes.any?
    {
      "id" => each_case["id"],
      "source" => @forms.source(each_case),
      "statements" => statements(each_case, events, neutral),
      "transaction" => transaction.map { |event| neutral.text(event["SQL_TEXT"]) },
      "result" => each_case["writes"] ? nil : neutral.value(answer),
      "error" => error && error(error, neutral),
      "changes" => neutral.value(changes)
    }
  end

  # The answer, or the error. Other errors than Active Record's are the form's own faults.
  def run(each_case)
    [@forms.of(each_case).call(**Forms.parameters(each_case)), nil]
  rescue ActiveRecord::ActiveRecordError => error
    [nil, error]
  end

  def statements(each_case, events, neutral)
    explained = []
    events.map do |event|
      sql = event["SQL_TEXT"]
      raise Problem, "The server cut a statement of #{each_case['id']} short." if @history.cut?(event)

      statement = { "sql" => neutral.text(sql), **numbers(event) }
      unless explained.include?(sql)
        explained << sql
        statement["plan"] = plan(event, neutral)
      end
      statement
    end
  end

  def numbers(event)
    numbers = {
      "rowsExamined" => History.rows_examined(event),
      "rowsSent" => event["ROWS_SENT"],
      "rowsAffected" => event["ROWS_AFFECTED"],
      "temporaryTables" => event["CREATED_TMP_TABLES"],
      "fullScans" => event["SELECT_SCAN"] + event["SELECT_FULL_JOIN"],
      "sorts" => event["SORT_SCAN"] + event["SORT_RANGE"]
    }
    numbers["errorCode"] = event["MYSQL_ERRNO"] if event["MYSQL_ERRNO"].nonzero?
    numbers
  end

  # Only a select is run once more for its plan, as nothing else leaves the rows as they are.
  def plan(event, neutral)
    how = event["EVENT_NAME"] == "statement/sql/select" ? "analyze" : "format=tree"
    plan = @server.value("explain #{how} #{event['SQL_TEXT']}")
    # What has no tree is not explained by saying so.
    neutral.text(plan.gsub(VOLATILE, "").rstrip) unless plan.include?("not executable by iterator")
  rescue Mysql2::Error
    nil # what the server cannot explain
  end

  def error(error, neutral)
    {
      "kind" => kind(error),
      "type" => error.class.name.demodulize,
      "message" => neutral.text(error.message.lines.first.chomp)
    }
  end

  def kind(error)
    case error
    when ActiveRecord::RecordNotFound then "not-found"
    when ActiveRecord::RecordInvalid then error.record.errors.map(&:type).include?(:taken) ? "duplicate" : "other"
    when ActiveRecord::StatementInvalid then KINDS.fetch(error.cause&.error_number, "other")
    else "other"
    end
  end

  # The milliseconds that a block takes, and what it gives.
  def time
    start = Process.clock_gettime(Process::CLOCK_MONOTONIC)
    result = yield
    [((Process.clock_gettime(Process::CLOCK_MONOTONIC) - start) * 1000).round(1), result]
  end

  # For each case of a size, the numbers of statements and of the rows that they examined; nulls where it failed.
  def measure(size)
    filled = false
    size["cases"].map do |each|
      @sandbox.fill(size["setup"]) unless filled
      filled = !each["writes"]
      error = millis = nil
      _, events = @history.during { millis, error = time { run(each).last } }
      @times[each["id"]] << (millis unless error)
      next [nil, nil] if error

      rows = events.map { |event| History.rows_examined(event) }
      [events.size, rows.include?(nil) ? nil : rows.sum]
    end
  end
end
