require "active_support"
require "active_support/core_ext"
require "active_record"

# Active Record as an application made by Rails 7.2 has it: what config.load_defaults 7.2 and Active Record's railtie
# set, as far as it can change what is sent.
module RailsApplication
  # To be called before the models are loaded.
  def self.configure
    Time.zone = "UTC"
    ActiveRecord::Base.time_zone_aware_attributes = true
    ActiveRecord::Base.belongs_to_required_by_default = true # 5.0
    ActiveRecord::Base.has_many_inversing = true # 6.1
    ActiveRecord::Base.partial_inserts = false # 7.0
    ActiveRecord::Base.automatic_scope_inversing = true # 7.0
    ActiveRecord.belongs_to_required_validates_foreign_key = false # 7.1
  end

  # Connects, and learns all that Active Record would ask the server the first time it needs it.
  def self.connect(address, database)
    ActiveRecord::Base.establish_connection(
      adapter: "mysql2",
      **address,
      database: database,
      encoding: "utf8mb4",
      pool: 1,
      variables: { time_zone: "+00:00" }
    )
    connection = ActiveRecord::Base.lease_connection
    connection.tables.each { |table| connection.schema_cache.add(table) }
    ApplicationRecord.descendants.each(&:load_schema)
    connection
  end
end
