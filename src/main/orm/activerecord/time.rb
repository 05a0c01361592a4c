# Times forms for the benchmark, which runs this beside the others it measures: one form a process, on its database.
#
#   time.rb DATABASE INTERFACE ROWS results FORM ...
#   time.rb DATABASE INTERFACE ROWS times FORM WARM_UPS SECONDS ITERATIONS SECONDS
#
# INTERFACE is activerecord, whose forms are the cases of cases.json, or work, whose forms are in work.rb and work on so
# many rows. results prints what each form comes to, by its name; times prints, for each iteration, the microseconds of
# each call. Both print JSON.

require "json"
%w[forms neutral problem rails_application].each { |file| require_relative "recorder/#{file}" }

CASES = "/plainsight/cases.json".freeze
# Before any moment in the data: nothing of what is timed writes the time of day.
NO_TIME = Time.utc(2000)..Time.utc(2000)

# A form, with what it is called with.
class Timed
  # parameters: gives those of each call.
  def initialize(form, parameters, into_empty_table)
    @form = form
    @parameters = parameters
    @into_empty_table = into_empty_table
  end

  def result
    prepare
    answer = @form.call(**@parameters.call)
    Neutral.new(NO_TIME).value(answer.is_a?(Enumerator) ? answer.to_a : answer)
  end

  # The calls that begin within the seconds, one at least.
  def iteration(seconds)
    ends = clock + (seconds * 1_000_000)
    calls = [call]
    calls << call while clock < ends
    calls
  end

  private

  # The microseconds of a call.
  def call
    prepare
    parameters = @parameters.call
    start = clock
    answer = @form.call(**parameters)
    answer.each { |each| each } if answer.is_a?(Enumerator)
    clock - start
  end

  def clock
    Process.clock_gettime(Process::CLOCK_MONOTONIC, :nanosecond) / 1000.0
  end

  def prepare
    return unless @into_empty_table

    ["set foreign_key_checks = 0", "truncate table users", "set foreign_key_checks = 1"].each do |statement|
      ActiveRecord::Base.lease_connection.execute(statement)
    end
  end
end

# The same rows that everybody inserts.
def user_to_insert(number)
  {
    name: "User #{number}",
    email: "user#{number}@example.com",
    active: (number % 3).positive?,
    role: "member",
    age: (18 + (number % 60) unless (number % 7).zero?),
    created_at: Time.utc(2024) + number
  }
end

# Another row each time, and rows to insert that are made once.
def work_parameters(name, rows)
  case name
  when "ONE_ROW", "READ_ONLY_TRANSACTION" then -> { { id: rand(1..rows) } }
  when "INSERT"
    users = (1..rows).map { |number| user_to_insert(number) }
    -> { { users: users } }
  else -> { {} }
  end
end

def work(name, rows)
  form = Forms.new([File.join(__dir__, "work.rb")]).of({ "id" => name })
  raise Problem, "There is no work of the name #{name}." unless form

  Timed.new(form, work_parameters(name, rows), name == "INSERT")
end

def entry(name)
  each_case = JSON.parse(File.read(CASES))["cases"].find { |each| each["id"] == name }
  raise Problem, "There is no case #{name}." unless each_case

  form = Forms.new(Dir[File.join(__dir__, "forms", "*.rb")].sort).of(each_case)
  Timed.new(form, -> { Forms.parameters(each_case) }, false)
end

begin
  database, interface, rows, what, *rest = ARGV
  RailsApplication.configure
  require_relative "models"
  RailsApplication.connect(
    {
      host: ENV.fetch("MYSQL_HOST", "mysql"),
      port: ENV.fetch("MYSQL_PORT", "3306").to_i,
      username: ENV.fetch("MYSQL_USER", "root"),
      password: ENV.fetch("MYSQL_ROOT_PASSWORD", "")
    },
    database
  )
  timed = ->(name) { interface == "work" ? work(name, rows.to_i) : entry(name) }
  if what == "results"
    versions = { "Active Record" => ActiveRecord.version.to_s, "mysql2" => Mysql2::VERSION, "Ruby" => RUBY_VERSION }
    puts JSON.generate("versions" => versions, "results" => rest.to_h { |name| [name, timed.call(name).result] })
  else
    name, warm_ups, warm_up, iterations, iteration = rest
    form = timed.call(name)
    warm_ups.to_i.times { form.iteration(warm_up.to_f) }
    puts JSON.generate(Array.new(iterations.to_i) { form.iteration(iteration.to_f) })
  end
rescue Problem => problem
  abort problem.message
end
