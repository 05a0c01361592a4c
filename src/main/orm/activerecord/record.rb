# Runs every case of cases.json through Active Record, on a database of its own, and writes down what the server was
# sent, what it cost and what came back.

require "etc"
require "json"
Dir[File.join(__dir__, "recorder", "*.rb")].sort.each { |file| require file }

PLACE = "/plainsight".freeze
DATABASE = "plainsight_activerecord".freeze

def record(server, sandbox, cases, forms)
  connection = RailsApplication.connect(server.address, DATABASE)
  recording = Recording.new(server, sandbox, connection, forms)
  recorded = {
    "interface" => "activerecord",
    "versions" => { "Active Record" => ActiveRecord.version.to_s, "mysql2" => Mysql2::VERSION, "Ruby" => RUBY_VERSION },
    "server" => {
      "version" => connection.select_value("select version()"),
      "sqlMode" => connection.select_value("select @@sql_mode")
    },
    "cases" => say("#{cases['cases'].size} cases") { recording.cases(cases["cases"]) },
    "growth" => say("growth") { recording.growth(cases["growth"]) }
  }
  [recorded, { "interface" => "activerecord", "processors" => Etc.nprocessors, "growth" => recording.times }]
end

def say(what)
  warn "Active Record: #{what}"
  yield
end

# Empty lists and objects in one line, whatever the release of the library.
def pretty(object)
  "#{JSON.pretty_generate(object).gsub(/([\[{])\n\s*([\]}])/, '\1\2')}\n"
end

# An existing file keeps its owner; a new one gets that of its directory, as this may be root's work in a mounted one.
def write(file, text)
  is_new = !File.exist?(file)
  File.write(file, text)
  directory = File.stat(File.dirname(file))
  File.chown(directory.uid, directory.gid, file) if is_new
  puts file
end

begin
  cases = JSON.parse(File.read("#{PLACE}/cases.json"))
  RailsApplication.configure
  require_relative "models"
  forms = Forms.new(Dir[File.join(__dir__, "forms", "*.rb")].sort)
  forms.check(cases["cases"])

  server = Server.new(
    host: ENV.fetch("MYSQL_HOST", "mysql"),
    port: ENV.fetch("MYSQL_PORT", "3306").to_i,
    username: "root",
    password: ENV.fetch("MYSQL_ROOT_PASSWORD") { raise Problem, "MYSQL_ROOT_PASSWORD is not set." }
  )
  sandbox = Sandbox.new(server, DATABASE, "#{PLACE}/liquibase/changes")
  begin
    sandbox.create
    recording, times = record(server, sandbox, cases, forms)
  ensure
    sandbox.drop
  end
  write("#{PLACE}/recordings/activerecord.json", pretty(recording))
  # Apart from the recording, which is the same each time.
  write("#{PLACE}/recordings/activerecord-times.json", pretty(times))
rescue Problem => problem
  abort problem.message
end
