# What the one who runs the recorder can mend: shown as its message alone.
class Problem < StandardError
end
