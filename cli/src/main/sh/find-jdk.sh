# Finds a JDK 25 or later; sourced by the launcher and by the check.

# Sets jdk and jdk_version when the folder $1 holds a JDK 25 or later.
is_jdk() {
  [ -x "$1/bin/java" ] && [ -r "$1/release" ] || return 1
  jdk_version=
  while IFS= read -r line; do
    case $line in
      JAVA_VERSION=*) major=${line#JAVA_VERSION=\"}; major=${major%%[!0-9]*} ;;
      JAVA_RUNTIME_VERSION=*|IMPLEMENTOR=*) jdk_version=$jdk_version$line ;;
    esac
  done < "$1/release"
  [ "${major:-0}" -ge 25 ] || return 1
  jdk=$1
}

find_jdk() {
  for candidate in "${BOXSET_JAVA_HOME:-}" "${JAVA_HOME:-}"; do
    [ -n "$candidate" ] && is_jdk "$candidate" && return 0
  done
  for candidate in /usr/lib/jvm/* /opt/java/* /opt/jdk* "$HOME"/.sdkman/candidates/java/* \
      "$HOME"/.jdks/* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    is_jdk "$candidate" && return 0
  done
  if on_path=$(command -v java); then
    on_path=$(readlink -f "$on_path" 2>/dev/null || echo "$on_path")
    is_jdk "${on_path%/bin/java}" && return 0
  fi
  return 1
}

# Finds it, or says how to get one and ends.
need_jdk() {
  find_jdk && return 0
  cat >&2 <<'TEXT'
Boxset needs a Java development kit (JDK) of version 25 or later, and none was found.
  Debian, Ubuntu:  apt-get install openjdk-25-jdk-headless   (or Temurin 25: package temurin-25-jdk)
  macOS:           brew install openjdk@25
  anywhere:        unpack any JDK 25 and set JAVA_HOME to its folder
TEXT
    exit 2
}
