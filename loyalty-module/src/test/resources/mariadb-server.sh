# A private MariaDB server: on the loopback interface, with its data in a temporary folder, until the input of this
# script ends. It says "ready" once it answers. First argument: the port.
set -eu
PATH="$PATH:/usr/sbin:/usr/local/sbin"
command -v mariadbd >/dev/null && command -v mariadb-install-db >/dev/null && command -v my_print_defaults >/dev/null || {
    echo "install it (Debian: mariadb-server-core and mariadb-client-core), or name a running one by -Dmariadb=//host:port"
    exit 1
}
# In memory where there is room: hundreds of databases are created, and each table is a file.
free=$(df -Pk /dev/shm 2>/dev/null | awk 'NR == 2 { print $4 }')
[ "${free:-0}" -gt 1500000 ] && [ -w /dev/shm ] && folder=/dev/shm || folder=${TMPDIR:-/tmp}
home=$(mktemp -d "$folder/loyalty-mariadb.XXXXXX")
server=
stop() {
    [ -z "$server" ] || { kill -9 "$server" && wait "$server"; } 2>/dev/null || true
    rm -rf "$home"
}
trap stop EXIT
user=$(id -un)
mariadb-install-db --no-defaults --user="$user" --datadir="$home/data" --auth-root-authentication-method=normal \
    --skip-test-db >"$home/log" 2>&1 || { cat "$home/log"; exit 1; }

# Durability is the disk's business, not the tests'. A server that starts deletes what it finds of temporary tables, so
# none may find another's.
mkdir "$home/tmp"
mariadbd --no-defaults --user="$user" --datadir="$home/data" --tmpdir="$home/tmp" --socket="$home/socket" --pid-file="$home/pid" \
    --bind-address=127.0.0.1 --port="$1" --skip-name-resolve --max-connections=400 --innodb-buffer-pool-size=256M \
    --innodb-flush-log-at-trx-commit=0 --innodb-flush-method=nosync --innodb-log-file-size=64M >"$home/log" 2>&1 </dev/null &
server=$!
until grep -q 'ready for connections' "$home/log"; do
    kill -0 "$server" 2>/dev/null || { cat "$home/log"; exit 1; }
    sleep 0.1
done
echo ready
cat >/dev/null
