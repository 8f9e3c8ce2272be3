#!/bin/sh
# Request Tracker from Debian's packages, with a PostgreSQL of its own, on loopback, in one folder. Nothing of it outlives
# `stop` but that folder and the packages; it touches no other database.
set -eu

here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
home=${PEERS_HOME:-/opt/1022-peers}
database_port=${PEERS_DATABASE_PORT:-5499}
port=${PEERS_PORT:-8480}
tickets=${PEERS_TICKETS:-100000}
run=$home/run
data=$home/postgresql

usage='usage: request-tracker.sh setup | start [workers] | scrips on|off | tidy | versions | stop | remove
  setup   installs what is missing, makes the database and fills it (once; PEERS_TICKETS, now '$tickets')
  start   starts PostgreSQL and RT with as many workers (as cores, if not said), and waits until it answers
  scrips  whether RT does what its own rules say at a new ticket: mail to the sender, mail to the watchers
  tidy    vacuums and analyzes, and writes everything to disk
  stop    ends both, by their process ids
  remove  stops, and deletes '$home' (the packages stay)
PEERS_HOME, PEERS_PORT and PEERS_DATABASE_PORT say where.'

say() { echo "request-tracker: $*"; }
refuse() {
  echo "request-tracker: $*" >&2
  exit 1
}

need_debian_and_root() {
  [ -r /etc/debian_version ] || refuse 'This needs Debian: it compares with what Debian packages.'
  [ "$(id -u)" = 0 ] || refuse 'This needs root, to install packages and to run each part under its own user: sudo sh …'
}

as() {
  user=$1
  shift
  runuser -u "$user" -- env -C / "$@"
}

newest() { find "$1" -mindepth 1 -maxdepth 1 -name "$2" 2>/dev/null | sort -V | tail -n 1; }
postgres() { echo "$(newest /usr/lib/postgresql '[0-9]*')/bin/$1"; }
psql_rt() { as postgres psql -X -q -v ON_ERROR_STOP=1 -h "$run" -p "$database_port" -d rt5 "$@"; }
rt() { as www-data env RT_SITE_CONFIG="$home/RT_SiteConfig.pm" RT_SITE_CONFIG_DIR="$home/no-more" "$@"; }

install_packages() {
  wanted='request-tracker5 rt5-db-postgresql rt5-standalone starman w3m dbconfig-no-thanks'
  [ -e /usr/sbin/sendmail ] || wanted="$wanted msmtp-mta" # RT wants a mail program; this one has no service
  missing=''
  for package in $wanted; do
    dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || missing="$missing $package"
  done
  newest_server=$(apt-cache pkgnames postgresql- | grep -E '^postgresql-[0-9]+$' | sort -V | tail -n 1)
  [ -n "$newest_server" ] || refuse 'apt knows no PostgreSQL; run apt-get update first.'
  [ -d "/usr/lib/postgresql/${newest_server#postgresql-}/bin" ] || missing="$missing $newest_server"
  [ -n "$missing" ] || return 0
  say "installs$missing"
  # Debian would make and start a database of its own with the first PostgreSQL; this one is not meant for use
  no_cluster=/etc/postgresql-common/createcluster.d/1022-peers.conf
  trap 'rm -f "$no_cluster"' EXIT
  trap 'exit 1' HUP INT TERM
  mkdir -p "${no_cluster%/*}"
  echo 'create_main_cluster = false' >"$no_cluster"
  # shellcheck disable=SC2086 # a list
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing >"$home/apt.log" 2>&1 ||
    refuse "apt failed; $home/apt.log says why."
  rm -f "$no_cluster"
  trap - EXIT HUP INT TERM
}

write_configuration() {
  mkdir -p "$home/no-more" "$run"
  printf '#!/bin/sh\nexec cat >/dev/null\n' >"$home/sendmail"
  chmod 755 "$home/sendmail"
  sed -e "s|@home@|$home|g" -e "s|@port@|$port|g" -e "s|@databasePort@|$database_port|g" \
    "$here/rt/RT_SiteConfig.pm" >"$home/RT_SiteConfig.pm"
  chmod 644 "$home/RT_SiteConfig.pm"
  chown postgres "$run"
  chmod 755 "$home" "$run"
}

make_database() {
  [ ! -e "$data/PG_VERSION" ] || return 0
  say "makes a PostgreSQL in $data, with Debian's defaults"
  install -d -o postgres -m 700 "$data"
  as postgres "$(postgres initdb)" -D "$data" -A trust --locale=C.UTF-8 -E UTF8 >"$home/initdb.log"
}

is_running() { [ -s "$1" ] && kill -0 "$(head -n 1 "$1")" 2>/dev/null; }

start_database() {
  ! is_running "$data/postmaster.pid" || return 0
  as postgres "$(postgres pg_ctl)" -D "$data" -w -s -l "$data/server.log" \
    -o "-p $database_port -c listen_addresses=127.0.0.1 -c unix_socket_directories=$run" start
}

initialize_rt() {
  [ ! -e "$home/initialized" ] || return 0
  say "lets RT make its tables, and gives it queues, a group of officers and the tickets' sender"
  as postgres env PGOPTIONS=--client-min-messages=warning psql -X -q -h "$run" -p "$database_port" -d postgres \
    -c 'drop database if exists rt5' -c 'drop role if exists rt' -c 'create role rt login createdb'
  rt rt-setup-database-5 --action init --dba rt --dba-password unused >"$home/init.log" 2>&1 ||
    refuse "RT could not make its database; $home/init.log says why."
  rt perl -I/usr/share/request-tracker5/lib - <"$here/rt/prepare.pl"
  touch "$home/initialized"
}

fill() {
  [ "$(cat "$home/filled" 2>/dev/null || true)" != "$tickets" ] || return 0
  [ ! -e "$home/filled" ] || refuse "It holds $(cat "$home/filled") tickets, not $tickets: remove it first."
  say "fills it with $tickets tickets"
  psql_rt -v tickets="$tickets" <"$here/rt/fill.sql"
  tidy
  echo "$tickets" >"$home/filled"
}

tidy() { psql_rt -c 'vacuum (analyze)' -c checkpoint; }

end() { # a process and its children, by its id
  is_running "$1" || return 0
  pid=$(head -n 1 "$1")
  kill "$pid"
  while kill -0 "$pid" 2>/dev/null; do sleep 0.1; done
}

answers() { perl -MIO::Socket::INET -e 'exit !IO::Socket::INET->new("127.0.0.1:'"$port"'")' 2>/dev/null; }

start_rt() {
  stop_rt
  say "starts RT with $1 workers on 127.0.0.1:$port"
  install -d -o www-data "$home/log"
  ( # of this script's own streams it holds none, or whoever reads them would wait for its end
    exec >"$home/log/server.log" 2>&1 </dev/null
    exec setsid runuser -u www-data -- env -C / RT_SITE_CONFIG="$home/RT_SiteConfig.pm" \
      RT_SITE_CONFIG_DIR="$home/no-more" perl /usr/share/request-tracker5/libexec/rt-server --server Starman \
      --host 127.0.0.1 --port "$port" --workers "$1" --disable-keepalive --pid "$home/log/rt.pid"
  ) &
  tries=600
  until answers; do
    tries=$((tries - 1))
    [ "$tries" -gt 0 ] || refuse "RT does not start; $home/log/server.log says why."
    sleep 0.1
  done
}

stop_rt() { end "$home/log/rt.pid"; }

stop() {
  stop_rt
  ! is_running "$data/postmaster.pid" || as postgres "$(postgres pg_ctl)" -D "$data" -w -s -m fast stop
}

setup() {
  mkdir -p "$home"
  install_packages
  write_configuration
  make_database
  start_database
  initialize_rt
  fill
  say "is ready in $home; start it with: $0 start"
}

need_debian_and_root
case "${1:-}" in
  setup) setup ;;
  start)
    [ -e "$home/filled" ] || refuse "Nothing is set up in $home yet: $0 setup"
    start_database
    start_rt "${2:-$(nproc)}"
    ;;
  scrips)
    case "${2:-}" in on) disabled=0 ;; off) disabled=1 ;; *) refuse 'scrips on, or scrips off?' ;; esac
    psql_rt -c "update Scrips set Disabled = $disabled"
    ;;
  tidy) tidy ;;
  versions)
    dpkg-query -W -f '${Package} ${Version}\n' request-tracker5 starman perl
    "$(postgres postgres)" --version
    ;;
  stop) stop ;;
  remove)
    stop
    rm -rf "$home"
    ;;
  *) refuse "$usage" ;;
esac
