# Shared by the scripts in this folder: finds a JDK 25 and Maven, builds what is missing. Bash scripts only source it.

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
      "$(/usr/libexec/java_home -v 25+ 2>/dev/null || true)" \
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

# Runs Maven: the one on the PATH, or the wrapper in this repository, which fetches one.
maven() {
  if command -v mvn >/dev/null 2>&1; then
    mvn "$@"
  elif command -v curl >/dev/null 2>&1 || command -v wget >/dev/null 2>&1; then
    sh "$root/mvnw" "$@"
  else
    cat >&2 <<'HELP'
Maven is needed and none is on the PATH; the wrapper in this repository would fetch it, but needs curl or wget for that.
Get it with one of these, then run the command again:
  Debian, Ubuntu  apt-get install maven
  macOS           brew install maven
  anywhere        sdk install maven                (sdkman.io)
HELP
    return 1
  fi
}

# Everything that runs, as the build leaves it.
is_built() {
  local module
  [ -d "$root/deploy/launcher/target/lib" ] || return 1
  for module in teacher-service training-service evaluation-service gateway; do
    [ -f "$root/$module/target/quarkus-app/quarkus-run.jar" ] || return 1
  done
}

# Prints the first source that is newer than the last build, if there is one.
newer_source() {
  find "$root" \( -name target -o -name .git -o -name .data -o -name node_modules \) -prune -o \
    \( -path '*/src/main/*' -o -name pom.xml \) -type f -newer "$root/target/built" -print 2>/dev/null | head -n 1
}

# Builds unless everything that runs is there and newer than every source.
build_if_needed() {
  local log=$root/target/build.log built=$root/target/built begun=$SECONDS
  if is_built && [ -f "$built" ] && [ -z "$(newer_source)" ]; then
    return
  fi
  mkdir -p "$root/target"
  touch "$built.new"
  echo "building, about a minute (log: $log)"
  if ! (cd "$root" && maven -B -ntp -Dmaven.test.skip=true -Dspotless.check.skip=true package >"$log" 2>&1); then
    tail -n 30 "$log" >&2
    echo "the build failed; the whole log is $log" >&2
    exit 1
  fi
  # The time at which the build began: a source that changed during it is newer.
  mv "$built.new" "$built"
  echo "built in $((SECONDS - begun)) s"
}

# For commands beside a running system: building would replace the jars under its feet.
build_if_missing() {
  [ -d "$root/deploy/launcher/target/lib" ] || build_if_needed
}

# Becomes the launcher; words in $launcher_prefix go before its command line.
launcher() {
  exec ${launcher_prefix:-} "$JAVA_HOME/bin/java" -Xmx96m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 \
    --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow \
    -Dorg.slf4j.simpleLogger.defaultLogLevel=error -Dteacherdev.root="$root" \
    -cp "$root/deploy/launcher/target/lib/*" teacherdev.deploy.launcher.Main "$@"
}
