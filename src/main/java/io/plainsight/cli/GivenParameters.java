package io.plainsight.cli;

import io.plainsight.guide.Arguments;
import io.plainsight.guide.GuideEntry;
import io.plainsight.guide.Nearest;
import io.plainsight.guide.Parameter;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Reads {@code --param name=value} for the entries that are to be run. */
final class GivenParameters {

    private final List<GuideEntry> entries;
    private final CommandLine command;

    GivenParameters(List<GuideEntry> entries, CommandLine command) {
        this.entries = entries;
        this.command = command;
    }

    /** @throws ParameterException if one is not of that form, or given twice, or no entry takes it, or not with this value */
    Arguments read(List<String> given) {
        Arguments arguments = Arguments.defaults();
        Set<String> names = new HashSet<>();
        for (String parameter : given) {
            int equals = parameter.indexOf('=');
            if (equals < 1) {
                throw wrong("'" + parameter + "' is not of the form name=value");
            }
            String name = parameter.substring(0, equals);
            arguments = read(arguments, name, parameter.substring(equals + 1));
            if (!names.add(name)) {
                throw wrong(name + " is given more than once");
            }
        }
        return arguments;
    }

    private Arguments read(Arguments arguments, String name, String value) {
        List<? extends Parameter<?>> taking = entries.stream()
                .flatMap(entry -> entry.parameters().stream())
                .filter(parameter -> parameter.name().equals(name))
                .distinct()
                .toList();
        if (taking.isEmpty()) {
            throw wrong(unknown(name));
        }
        Arguments more = arguments;
        for (Parameter<?> parameter : taking) {
            try {
                more = more.parse(parameter, value);
            } catch (IllegalArgumentException e) {
                throw wrong(e.getMessage());
            }
        }
        return more;
    }

    private String unknown(String name) {
        String who = entries.size() == 1 ? entries.get(0).id() : "what is to be run";
        Set<String> valid = new TreeSet<>();
        entries.forEach(entry -> entry.parameters().forEach(parameter -> valid.add(parameter.name())));
        return valid.isEmpty()
                ? who + " takes no parameters"
                : "%s takes no parameter '%s'. Did you mean %s?".formatted(who, name, Nearest.to(name, valid));
    }

    private ParameterException wrong(String message) {
        return new ParameterException(command, "--param: " + message);
    }
}
