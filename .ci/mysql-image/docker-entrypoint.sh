#!/bin/bash
# The entry point of the stand-in for mysql:9.7. It keeps the part of the official image's
# contract that databases for tests need:
#   MYSQL_ROOT_PASSWORD, MYSQL_ALLOW_EMPTY_PASSWORD, MYSQL_ROOT_HOST,
#   MYSQL_DATABASE, MYSQL_USER, MYSQL_PASSWORD,
#   /etc/mysql/conf.d/*.cnf, /docker-entrypoint-initdb.d/*.sql and *.sql.gz,
#   and further arguments of mysqld as the command of the container.
set -euo pipefail

init_socket=/run/mysqld/init.sock

# As process 1, bash would ignore the signals otherwise. (It looks at them between two commands,
# and forgets the trap at an exec.)
trap 'exit 143' TERM INT

die() { echo "docker-entrypoint: $*" >&2; exit 1; }

# A string, and a name, in SQL.
text() { local t=${1//\\/\\\\}; printf "'%s'" "${t//\'/\\\'}"; }
name() { echo "\`${1//\`/\`\`}\`"; }

# The statements that turn an empty server into the wanted one.
wanted_sql() {
    local password host database_pattern file
    password=$(text "${MYSQL_ROOT_PASSWORD-}")
    host=${MYSQL_ROOT_HOST-%}

    # Whatever a .cnf says: quotes as text() writes them, and nothing of this to replicas.
    echo "SET sql_log_bin = 0, sql_mode = '', autocommit = 1;"
    echo "USE mysql;"
    gzip --decompress --stdout /usr/local/share/mysql-time-zones.sql.gz

    echo "ALTER USER root@localhost IDENTIFIED BY $password;"
    if [[ -n $host && $host != localhost ]]; then
        echo "CREATE USER root@$(text "$host") IDENTIFIED BY $password;"
        echo "GRANT ALL ON *.* TO root@$(text "$host") WITH GRANT OPTION;"
    fi
    if [[ -n ${MYSQL_DATABASE-} ]]; then
        echo "CREATE DATABASE IF NOT EXISTS $(name "$MYSQL_DATABASE");"
        echo "USE $(name "$MYSQL_DATABASE");"
    fi
    if [[ -n ${MYSQL_USER-} ]]; then
        echo "CREATE USER $(text "$MYSQL_USER")@'%' IDENTIFIED BY $(text "${MYSQL_PASSWORD-}");"
        if [[ -n ${MYSQL_DATABASE-} ]]; then
            # In a GRANT, a bare _ would match any character.
            database_pattern=${MYSQL_DATABASE//_/\\_}
            echo "GRANT ALL ON $(name "$database_pattern").* TO $(text "$MYSQL_USER")@'%';"
        fi
    fi

    for file in /docker-entrypoint-initdb.d/*; do
        case $file in
            *.sql) cat "$file" ;;
            *.sql.gz) gzip --decompress --stdout "$file" ;;
            *'/*') ;; # an empty folder
            *) die "$file: this image runs *.sql and *.sql.gz only" ;;
        esac
        echo
    done
}

# Fills the empty data folder. The server that runs meanwhile has no TCP port, and a socket of
# its own: nobody, not even `mysqladmin ping`, takes it for the finished one.
initialise() {
    [[ -n ${MYSQL_ROOT_PASSWORD-} || -n ${MYSQL_ALLOW_EMPTY_PASSWORD-} ]] ||
        die "set MYSQL_ROOT_PASSWORD, or MYSQL_ALLOW_EMPTY_PASSWORD=yes"

    touch "$unfinished"
    mysqld "$@" --initialize-insecure
    mysqld "$@" --skip-networking --mysqlx=OFF --socket="$init_socket" &
    local server=$!
    until mysqladmin --no-defaults --user=root --socket="$init_socket" ping > /dev/null 2>&1; do
        kill -0 "$server" 2> /dev/null || die "the server for the initialisation did not start"
        sleep 0.1
    done
    wanted_sql |
        mysql --no-defaults --default-character-set=utf8mb4 --user=root --socket="$init_socket"
    kill "$server"
    wait "$server"
    rm "$unfinished"
}

# `docker run mysql --foo=bar` means `mysqld --foo=bar`; any other program just runs.
if [[ $# == 0 || $1 == -* ]]; then
    set -- mysqld "$@"
elif [[ $1 != mysqld ]]; then
    exec "$@"
fi
shift

# The arguments and the .cnf files decide where the data is, so ask mysqld. No answer means that
# this is no server to be: a mistake in a .cnf, or --version. Let mysqld tell.
settings=$(mysqld "$@" --verbose --help 2> /dev/null) || true
data=$(awk '$1 == "datadir" { print $2; exit }' <<< "$settings")
[[ -n $data ]] || exec mysqld "$@"

# A new volume belongs to root. Give it to mysql, and be mysql from here on. (A container that
# runs as somebody else stays so.)
if [[ $(id --user) == 0 ]]; then
    mkdir --parents "$data"
    find "$data" ! -user mysql -exec chown mysql:mysql {} +
    exec setpriv --reuid=mysql --regid=mysql --init-groups -- "${BASH_SOURCE[0]}" mysqld "$@"
fi

# A container that is stopped half-way leaves a volume whose root has no password yet.
unfinished=${data%/}/.unfinished
[[ ! -e $unfinished ]] || die "the initialisation of $data was cut short; remove that volume"
[[ -d $data/mysql ]] || initialise "$@"

# As process 1, the server gets the SIGTERM of `docker stop` itself.
exec mysqld "$@"
