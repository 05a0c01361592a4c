package io.plainsight.benchmark.data;

/** How the connections of a pool come. */
public enum Connections {
    IN_AUTO_COMMIT(true, true),
    IN_TRANSACTIONS(false, true),

    /** As on a server as it comes, which takes no {@code load data local}. */
    WITHOUT_LOCAL_FILES(false, false);

    private final boolean autoCommit;
    private final boolean localFiles;

    Connections(boolean autoCommit, boolean localFiles) {
        this.autoCommit = autoCommit;
        this.localFiles = localFiles;
    }

    public boolean inAutoCommit() {
        return autoCommit;
    }

    /** Whether {@code load data local} is announced. */
    boolean withLocalFiles() {
        return localFiles;
    }
}
