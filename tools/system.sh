# What the machine must have. Sourced by ./run, ./dev and tools/check.sh.

fail() {
  printf '\n%s\n' "$1" >&2
  exit 1
}

export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1
# Vietnamese order and dates come from ICU; an environment that switches it off would sort names wrongly in silence.
export DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=false

need_sdk() {
  local how="Install the .NET 10 SDK (package dotnet-sdk-10.0, or https://dot.net/download) and try again."
  command -v dotnet >/dev/null || fail "The .NET SDK is missing. $how"
  # global.json names the version: the command fails where no installed SDK satisfies it.
  dotnet --version >/dev/null 2>&1 ||
    fail "No installed .NET SDK is new enough. Installed: $(dotnet --list-sdks | cut -d' ' -f1 | paste -sd' ' | grep . || echo none). $how"
}

# No grep -q behind a pipe here: it leaves early, and pipefail then reads the broken pipe as a no.
has_icu() { PATH=$PATH:/sbin:/usr/sbin ldconfig -p 2>/dev/null | grep 'libicuuc\.so' >/dev/null; }

# The package carries its version in its name (libicu72, libicu74, ...).
icu_package() { apt-cache search --names-only '^libicu[0-9]+$' | cut -d' ' -f1 | sort -V | tail -n1; }

need_icu() {
  has_icu || fail "The ICU library is missing: .NET does not start without it.
Install it (Debian, Ubuntu: apt install $(icu_package 2>/dev/null | grep . || echo libicu72); Fedora: dnf install libicu) and try again."
}

has_vietnamese_fonts() { command -v fc-list >/dev/null && [[ -n $(fc-list ':lang=vi' | grep -i noto) ]]; }

postgres_bin() {
  local newest
  newest=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -n1)
  if [[ -n $newest ]]; then
    echo "$newest"
  else
    command -v initdb >/dev/null && dirname "$(command -v initdb)"
  fi
}

# A Chromium that a test can drive. On Ubuntu the packages of that name only fetch a snap, which cannot be
# driven by root nor read a test's folders: those are passed over.
chromium_path() {
  local name path
  for name in ${HAUKIEM_CHROMIUM:+"$HAUKIEM_CHROMIUM"} chromium google-chrome-stable google-chrome chromium-browser; do
    path=$(command -v "$name") || continue
    [[ $(readlink -f "$path") == */snap* ]] && continue
    head -c 4000 "$path" | grep -a 'snap install' >/dev/null && continue
    echo "$path"
    return
  done
  return 1
}

chromium_is_packaged() { ! grep -qs '^ID=ubuntu' /etc/os-release; }

as_root() {
  if ((EUID == 0)); then "$@"; else sudo "$@"; fi
}

# Installs what is missing, all in one go; says what to do where it cannot.
install_tools() {
  local missing=()
  postgres_bin >/dev/null || missing+=(postgresql)
  has_vietnamese_fonts || missing+=(fontconfig fonts-noto-core)
  chromium_path >/dev/null || ! chromium_is_packaged || missing+=(chromium)
  has_icu || missing+=(libicu)
  ((${#missing[@]})) || return 0

  command -v apt-get >/dev/null ||
    fail "Missing for the tests: ${missing[*]}. This is not Debian or Ubuntu: please install them by hand."
  ((EUID == 0)) || command -v sudo >/dev/null ||
    fail "Missing for the tests: ${missing[*]}. Installing needs root or sudo: please install them, or run this once as root."
  echo "Installing: ${missing[*]}"
  as_root apt-get update --quiet=2 || echo "The package lists could not be brought up to date; trying with what is known." >&2
  missing=("${missing[@]/#libicu/$(icu_package)}")
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install --yes --quiet=2 --no-install-recommends "${missing[@]}" ||
    fail "These packages could not be installed: ${missing[*]}"
}

# Where no package holds Chromium, Playwright's own build does; its driver comes with the built test project.
install_browser() {
  if HAUKIEM_CHROMIUM=$(chromium_path); then
    export HAUKIEM_CHROMIUM
    return
  fi
  unset HAUKIEM_CHROMIUM
  local driver=artifacts/bin/Haukiem.Browser/release/.playwright
  as_root "$driver"/node/*/node "$driver/package/cli.js" install-deps chromium
  "$driver"/node/*/node "$driver/package/cli.js" install chromium
}
