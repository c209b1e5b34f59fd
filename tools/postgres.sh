# A PostgreSQL server for tests: own folder, unix socket only, nothing kept. Sourced by ./dev and tools/check.sh.
# PostgreSQL refuses to run as root, so root runs it as the user `postgres` that the package makes.

as_postgres() {
  if ((EUID == 0)); then (cd / && runuser -u postgres -- "$@"); else "$@"; fi
}

# postgres_start DIR: make and start a server whose data and socket lie in DIR.
postgres_start() {
  local dir=$1 bin
  bin=$(postgres_bin) || return 1
  chmod 755 "$dir"
  ((EUID != 0)) || chown postgres "$dir"
  as_postgres "$bin/initdb" --pgdata="$dir/data" --username=postgres --auth=trust --no-sync \
    --encoding=UTF8 --locale=C.UTF-8 >/dev/null
  # Durability is off: these databases live as long as one test run.
  as_postgres tee -a "$dir/data/postgresql.conf" >/dev/null <<CONF
listen_addresses = ''
unix_socket_directories = '$dir'
max_connections = 200
fsync = off
synchronous_commit = off
full_page_writes = off
dynamic_shared_memory_type = mmap
CONF
  as_postgres "$bin/pg_ctl" start --wait --silent --pgdata="$dir/data" --log="$dir/log" </dev/null || {
    cat "$dir/log" >&2
    return 1
  }
  # The tests are an ordinary role: what works only for a superuser would fail on a real server.
  as_postgres "$bin/psql" --quiet --host="$dir" --username=postgres \
    --command='create role haukiem login createdb' >/dev/null
}

postgres_stop() {
  as_postgres "$(postgres_bin)/pg_ctl" stop --mode=immediate --silent --pgdata="$1/data" || true
  rm -rf "$1"
}

# Under /tmp whatever TMPDIR says: the user `postgres` must be able to reach it.
postgres_connection() { echo "Host=$1;Username=haukiem;Database=postgres"; }

postgres_kept="/tmp/haukiem-postgres-$(id -u)"

postgres_keep() {
  if [[ ! -d $postgres_kept ]]; then
    mkdir "$postgres_kept"
    postgres_start "$postgres_kept" || fail "PostgreSQL could not be started; ./dev setup installs it."
  fi
  echo "export HAUKIEM_TEST_POSTGRES='$(postgres_connection "$postgres_kept")'"
}

postgres_drop() {
  [[ ! -d $postgres_kept ]] || postgres_stop "$postgres_kept"
}

# Sets HAUKIEM_TEST_POSTGRES: to the server named already, to the kept one, or to one that ends with this shell.
# Fails where PostgreSQL is not installed; the inner loop then goes on without it.
postgres_for_tests() {
  [[ -z ${HAUKIEM_TEST_POSTGRES-} ]] || return 0
  if [[ -d $postgres_kept ]]; then
    export HAUKIEM_TEST_POSTGRES=$(postgres_connection "$postgres_kept")
  elif postgres_bin >/dev/null; then
    postgres_dir=$(mktemp -d /tmp/haukiem-postgres.XXXXXX)
    trap 'postgres_stop "$postgres_dir"' EXIT
    postgres_start "$postgres_dir" || { echo "PostgreSQL is installed but did not start." >&2; return 1; }
    export HAUKIEM_TEST_POSTGRES=$(postgres_connection "$postgres_dir")
  else
    echo "PostgreSQL is not installed: testing on SQLite only (./dev setup installs it)." >&2
  fi
}
