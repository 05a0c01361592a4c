package io.plainsight.database;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** Servers that outlived a JVM which was killed. */
final class Orphans {

    /** On Linux, " (deleted)" follows the path of a program whose file is gone. */
    private static final Pattern SERVER = Pattern.compile(".*[/\\\\](mariadbd|mysqld)\\b.*");

    private Orphans() {}

    /** Stops the servers that work on the given data folder, and no other process. */
    static void stop(Path data) throws IOException {
        List<ProcessHandle> orphans = ProcessHandle.allProcesses()
                .filter(process -> worksOn(data, process))
                .toList();
        orphans.forEach(ProcessHandle::destroyForcibly);
        for (ProcessHandle orphan : orphans) {
            // Not until its id is gone: it stays for as long as nobody asks for the exit code, the arguments do not.
            ServerProcess.await("the end of process " + orphan.pid(), () -> !worksOn(data, orphan));
        }
    }

    /** Program and argument tell for sure whose it is; an id from a file may have gone to a stranger since. */
    private static boolean worksOn(Path data, ProcessHandle process) {
        ProcessHandle.Info info = process.info();
        String option = ServerProcess.DATA_OPTION + data;
        return info.command().filter(SERVER.asMatchPredicate()).isPresent()
                && info.arguments()
                        .filter(arguments -> List.of(arguments).contains(option))
                        .isPresent();
    }
}
