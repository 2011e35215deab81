# Shared by ./run and ./test: finding the toolchain, installing what is missing, building. Sourced, never run.
# shellcheck shell=bash disable=SC2034

# What the program needs to be built and to run.
run_packages=(
    binutils ca-certificates libc6-dev libgcc-12-dev libstdc++-12-dev tzdata pkg-config
    libmicrohttpd-dev libcurl4-gnutls-dev libgmime-3.0-dev libgumbo-dev libsodium-dev libseccomp-dev libsqlite3-dev libpq-dev
    libturbojpeg0-dev libpng-dev libwebp-dev libgif-dev
)

# What the tests and the benchmarks need besides.
test_packages=(
    curl jq postgresql-15 postfix dovecot-imapd chromium nginx-light wrk maildir-utils openssl sqlite3 strace python3 python3-venv
    fonts-noto-core fonts-noto-color-emoji
)

# Steps that ran, for the summary: "name|result|seconds".
steps_done=()

say() { printf '%s\n' "$*"; }
fail() {
    printf '%s: %s\n' "${0##*/}" "$*" >&2
    exit 1
}

# Runs a command as root; how depends on who we are.
as_root() {
    if [ "$(id -u)" -eq 0 ]; then
        "$@"
    elif command -v sudo >/dev/null 2>&1; then
        sudo "$@"
    else
        fail "installing packages needs root: run as root, or install sudo, or install by hand: ${missing_packages[*]:-}"
    fi
}

# Seconds since the shell started, as a whole number, for durations.
clock() { printf '%s' "$SECONDS"; }

# step NAME COMMAND...: runs one step, says its name before and its duration after, and remembers both. Gives the command's status.
step() {
    local name="$1" began status=0
    shift
    began="$(clock)"
    say "== $name"
    "$@" || status=$?
    local took=$(($(clock) - began))
    if [ "$status" -eq 0 ]; then
        say "== $name: done in ${took} s"
        steps_done+=("$name|ok|$took")
    else
        say "== $name: FAILED (status $status) after ${took} s"
        steps_done+=("$name|FAILED|$took")
    fi
    return "$status"
}

# logged FILE COMMAND...: on a terminal shows the output as it comes, else keeps it in FILE and shows the end of it when the command fails.
logged() {
    local file="$1" status=0
    shift
    mkdir -p "$(dirname "$file")"
    if [ -t 1 ]; then
        "$@" 2>&1 | tee "$file" || status=$?
    else
        "$@" >"$file" 2>&1 || status=$?
        if [ "$status" -ne 0 ]; then
            say "-- the end of $file:"
            tail -n 80 "$file"
        fi
    fi
    return "$status"
}

# Puts the Swift toolchain on PATH when it lies in one of its usual places.
find_swift() {
    local place
    if ! command -v swift >/dev/null 2>&1; then
        for place in /opt/swift/usr/bin /usr/libexec/swift/bin "$HOME/.local/share/swiftly/bin"; do
            if [ -x "$place/swift" ]; then
                PATH="$place:$PATH"
                export PATH
                break
            fi
        done
    fi
    command -v swift >/dev/null 2>&1 || fail "no Swift toolchain found: put swift 6.2 or newer on PATH or in /opt/swift/usr/bin"
}

# The packages of "$@" that are not installed, in missing_packages. Asks dpkg only, so that the second run is quick.
list_missing() {
    local package state
    missing_packages=()
    for package in "$@"; do
        state="$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null || true)"
        [ "$state" = installed ] || missing_packages+=("$package")
    done
}

# Installs what is missing of "$@". No service is started: a policy file says so for as long as this takes.
install_packages() {
    command -v dpkg-query >/dev/null 2>&1 || fail "this script installs packages on Debian 12; elsewhere install them by hand: $*"
    list_missing "$@"
    if [ "${#missing_packages[@]}" -eq 0 ]; then
        say "   all ${#} packages are there"
        return 0
    fi
    say "   installing ${#missing_packages[@]}: ${missing_packages[*]}"
    local policy=/usr/sbin/policy-rc.d ours=no log=.build/logs/packages.log status=0
    if [ ! -e "$policy" ]; then
        printf '#!/bin/sh\nexit 101\n' | as_root tee "$policy" >/dev/null
        as_root chmod 755 "$policy"
        ours=yes
    fi
    apt_install "$log" || status=$?
    if [ "$ours" = yes ]; then as_root rm -f "$policy"; fi
    return "$status"
}

# The apt part of install_packages; `missing_packages` says what.
apt_install() {
    local log="$1"
    local apt=(env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=180 -o Dpkg::Use-Pty=0 -qq)
    local keep=(-o Dpkg::Options::=--force-confdef -o Dpkg::Options::=--force-confold)
    case " ${missing_packages[*]} " in
    *" postfix "*)
        # Without an answer the package would ask what kind of mail server this is; the tests use a configuration of their own.
        printf 'postfix postfix/main_mailer_type select Local only\n' | as_root debconf-set-selections || true
        ;;
    esac
    logged "$log" as_root "${apt[@]}" update || say "   the package lists could not be renewed; trying with those that are there"
    logged "$log" as_root "${apt[@]}" install -y --no-install-recommends "${keep[@]}" "${missing_packages[@]}" || return $?
    list_missing "${missing_packages[@]}"
    [ "${#missing_packages[@]}" -eq 0 ] || fail "still missing after installing: ${missing_packages[*]}"
}

# Makes ./.venv with the Python packages of scripts/requirements.txt; a stamp inside says for which list it was made.
install_venv() {
    local want have python log=.build/logs/venv.log
    want="$(cksum scripts/requirements.txt)"
    have="$(cat .venv/installed-for 2>/dev/null || true)"
    if [ "$want" = "$have" ] && .venv/bin/python -c 'import axe_playwright_python, html5lib, playwright, schemathesis' 2>/dev/null; then
        say "   the Python packages are there"
        return 0
    fi
    rm -rf .venv
    # Debian's own Python first: one built elsewhere may come without ensurepip.
    for python in /usr/bin/python3 python3; do
        if logged "$log" "$python" -m venv .venv; then break; fi
        rm -rf .venv
    done
    [ -x .venv/bin/python ] || fail "no Python virtual environment could be made; see $log"
    logged "$log" .venv/bin/python -m pip install --quiet --disable-pip-version-check --no-input -r scripts/requirements.txt || return $?
    printf '%s' "$want" >.venv/installed-for
}

# Touches each assembler file of CResources that is older than a file it includes: SwiftPM does not see that an included file changed.
touch_resources() {
    local source asset
    for source in Sources/CResources/*.S; do
        [ -e "$source" ] || continue
        while IFS= read -r asset; do
            if [ ! -e "$asset" ]; then
                fail "$source includes $asset, which is not there"
            elif [ "$asset" -nt "$source" ]; then
                say "   $asset is newer than $source: rebuilt"
                touch "$source"
                break
            fi
        done < <(sed -n 's/.*"\(Sources\/[^"]*\)".*/\1/p' "$source")
    done
}
