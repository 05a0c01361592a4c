package io.plainsight.cli;

import io.plainsight.guide.GuideEntry;
import io.plainsight.guide.MapperExport;
import java.util.concurrent.Callable;
import javax.lang.model.SourceVersion;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** One entry to take away; needs no database. */
@Command(
        name = "export",
        description = "Prints an entry as a mapper to paste into another project: includes are flattened, and its "
                + "result maps are there.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        footer = {
            "",
            "The models keep their names: depend on Plainsight's jar, or put your own in their place. The elements name "
                    + "one another without a namespace, so they may also be pasted into a mapper that you have. Where an entry has several statements, "
                    + "putting their results together is left to you."
        })
final class ExportCommand implements Callable<Integer> {

    enum Format {
        xml,
        java
    }

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "ID", description = "the entry, as 'list' names it")
    private String id = "";

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "xml",
            description =
                    "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}): the mapper XML, or the interface beside it")
    private Format format = Format.xml;

    @Option(
            names = "--namespace",
            paramLabel = "NAME",
            description = "the full name of the mapper interface; if none is given, com.example and the entry's name")
    private @Nullable String namespace;

    @Override
    public Integer call() {
        GuideEntry entry = Entries.find(id, spec.commandLine());
        MapperExport export = new MapperExport(entry, mapperName(entry));
        spec.commandLine().getOut().print(format == Format.xml ? export.xml() : export.java());
        spec.commandLine().getOut().flush();
        return CommandLine.ExitCode.OK;
    }

    private String mapperName(GuideEntry entry) {
        if (namespace == null) {
            return MapperExport.defaultName(entry);
        }
        if (!SourceVersion.isName(namespace)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--namespace must be the name of an interface such as %s, not '%s'"
                            .formatted(MapperExport.defaultName(entry), namespace));
        }
        return namespace;
    }
}
