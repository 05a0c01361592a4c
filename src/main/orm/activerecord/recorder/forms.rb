require_relative "problem"

# The forms, by the ids of the entries or cases that they are of.
class Forms
  def initialize(files)
    @forms = {}
    files.each { |file| instance_eval(File.read(file), file) }
  end

  def form(id, &block)
    raise Problem, "There are two forms of #{id}." if @forms.key?(id)

    @forms[id] = block
  end

  def of(each_case)
    @forms[each_case["id"]] || @forms[each_case["entry"]]
  end

  # What a case's form is called with, dates as such.
  def self.parameters(each_case)
    parameters = each_case["parameters"].symbolize_keys
    parameters[:created_after] &&= Time.zone.parse(parameters[:created_after])
    parameters
  end

  # What was written between the form's `do` and `end`; both stand at the left margin.
  def source(each_case)
    file, line = of(each_case).source_location
    File.readlines(file).drop(line).take_while { |each| each.chomp != "end" }.join.strip_heredoc.strip
  end

  # Every case has a form, which takes what the case gives; every form is of a case.
  def check(cases)
    cases.each { |each| check_case(each) }
    strays = @forms.keys - cases.flat_map { |each| each.values_at("id", "entry") }
    raise Problem, "There is no case for the forms #{strays.join(', ')}." if strays.any?
  end

  private

  def check_case(each_case)
    form = of(each_case)
    raise Problem, "There is no form of #{each_case['id']}." unless form

    taken = form.parameters.map { |_, name| name.to_s }.sort
    given = each_case["parameters"].keys.sort
    return if taken == given

    raise Problem, "The form of #{each_case['id']} takes (#{taken.join(', ')}), its case gives (#{given.join(', ')})."
  end
end
