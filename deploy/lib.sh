# Shared by the scripts in this folder: finds a JDK 25 and Maven, builds what is missing. POSIX shells only source it.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

is_jdk_25() {
  [ -x "$1/bin/javac" ] && "$1/bin/javac" -version 2>&1 | grep -Eq '^javac (2[5-9]|[3-9][0-9])'
}

# Sets JAVA_HOME to a JDK of version 25 or later, wherever one is usually kept.
find_jdk() {
  local candidate on_path
  on_path=$(command -v javac || true)
  [ -n "$on_path" ] && on_path=$(dirname "$(dirname "$(readlink -f "$on_path" 2>/dev/null || echo "$on_path")")")
  for candidate in "${JAVA_HOME:-}" "$on_path" /usr/lib/jvm/* "${SDKMAN_DIR:-$HOME/.sdkman}"/candidates/java/* \
      /Library/Java/JavaVirtualMachines/*/Contents/Home "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home; do
    if [ -n "$candidate" ] && is_jdk_25 "$candidate"; then
      export JAVA_HOME=$candidate
      return
    fi
  done
  cat >&2 <<'HELP'
A JDK 25 is needed and none was found (looked at JAVA_HOME, PATH, /usr/lib/jvm, SDKMAN and macOS).
Get one with one of these, then run the command again:
  Debian, Ubuntu  apt-get install temurin-25-jdk   (repository: adoptium.net)
  macOS           brew install --cask temurin@25
  anywhere        sdk install java 25-tem          (sdkman.io)
HELP
  exit 1
}

# Prints the Maven to use: the one on the PATH, or the wrapper in this repository.
maven() {
  if command -v mvn >/dev/null 2>&1; then
    mvn "$@"
  else
    "$root/mvnw" "$@"
  fi
}

# Builds unless everything that runs is there and newer than every source.
build_if_needed() {
  local log=$root/target/build.log built=$root/target/built
  if [ -f "$built" ] && [ -d "$root/deploy/launcher/target/lib" ] &&
    [ -z "$(find "$root" -path '*/target' -prune -o -path "$root/.git" -prune -o -path '*/.data' -prune -o \
      \( -path '*/src/main/*' -o -name pom.xml \) -type f -newer "$built" -print -quit)" ]; then
    return
  fi
  mkdir -p "$root/target"
  echo "building (log: $log)"
  if ! (cd "$root" && maven -B -ntp -DskipTests package >"$log" 2>&1); then
    tail -n 30 "$log" >&2
    echo "the build failed; the whole log is $log" >&2
    exit 1
  fi
  touch "$built"
}

launcher() {
  exec "$JAVA_HOME/bin/java" -Xmx96m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 --enable-native-access=ALL-UNNAMED \
    --sun-misc-unsafe-memory-access=allow -Dorg.slf4j.simpleLogger.defaultLogLevel=error -Dteacherdev.root="$root" -cp "$root/deploy/launcher/target/lib/*" teacherdev.deploy.launcher.Main "$@"
}
