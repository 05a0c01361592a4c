require_relative "problem"

# Values as every interface records them, whatever its language calls them.
class Neutral
  RELATIONS = %i[profile user books author courses students enrollments course student].freeze
  TIME = /'(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(?:\.\d{1,6})?)'/

  # Times within the range are the time of the recording, which is not to be recorded.
  def initialize(now)
    @now = now
  end

  def text(text)
    text.gsub(TIME) { |literal| @now.cover?(Time.new("#{$1} UTC")) ? "'<now>'" : literal }
  end

  # above: the records that the value is loaded by, so that the way back to them ends.
  def value(object, above = [])
    case object
    when nil, true, false, Integer, String then object
    when BigDecimal then { "decimal" => object.to_s("F") }
    when Float then { "float" => object.to_s }
    when Time then { "datetime" => moment(object) }
    when ActiveRecord::Base then record(object, above)
    when Hash then object.to_h { |key, each| [key.to_s, value(each, above)] }
    when Array then object.map { |each| value(each, above) }
    else raise Problem, "There is no neutral value for a #{object.class}."
    end
  end

  private

  # A moment without a fraction has lost it on the way to the column.
  def moment(time)
    return time.utc.strftime("%Y-%m-%dT%H:%M:%S.%6N") unless @now.cover?(time)

    time.usec.zero? ? "<now, to the second>" : "<now>"
  end

  def record(record, above)
    columns(record).merge(relations(record, above))
  end

  # A primary key that was not selected is there too, as nil.
  def columns(record)
    record.attributes
      .reject { |name, each| name == record.class.primary_key && each.nil? }
      .transform_values { |each| value(each) }
  end

  # Only what the form has loaded: asking for more would send SQL.
  def relations(record, above)
    loaded = RELATIONS.select { |name| record.class.reflect_on_association(name) && record.association(name).loaded? }
    loaded
      .to_h { |name| [name.to_s, record.association(name).target] }
      .reject { |_, target| target.nil? || above.include?(target) }
      .transform_values { |target| value(target.is_a?(Array) ? target - above : target, [*above, record]) }
  end
end
