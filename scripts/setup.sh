#!/usr/bin/env bash
# Sees to the system libraries that Kaoju links: ICU, gumbo (HTML), OpenSSL's libcrypto (SHA-256), and for spreadsheets
# libarchive, libxml2 and libxlsxwriter. Installs with apt what is missing and says nothing when nothing is. Swift itself (6.3, with its C compiler) is expected to be there.
#
#     scripts/setup.sh
#
# Ends with 0 when all is there, 1 when something has to be done by hand (one sentence says what, on standard error).
set -euo pipefail

stop() {
    printf '%s\n%s\n' "$1" "$2" >&2
    exit 1
}

command -v swift > /dev/null || stop \
    "没有找到 swift:请先从 swift.org 安装 Swift 6.3,并让 swift 命令可用。" \
    "swift was not found: install Swift 6.3 from swift.org first and put it on the PATH."

# The C compiler that comes with Swift is the one that will build the shims, so it is the one to ask.
compiler=$(dirname "$(command -v swift)")/clang
[ -x "$compiler" ] || compiler=$(command -v clang || command -v cc || true)
[ -n "$compiler" ] || stop \
    "没有找到 C 编译器:请安装 swift.org 的完整工具链(含 clang)。" \
    "No C compiler was found: install the whole toolchain from swift.org, clang included."

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

# Whether a program that includes the header and links the libraries can be built: probe HEADER LIBRARY…
probe() {
    local header=$1
    shift
    printf '#include <%s>\nint main(void) { return 0; }\n' "$header" \
        | "$compiler" -I/usr/include/libxml2 -x c - "${@/#/-l}" -o "$scratch/probe" > /dev/null 2>&1
}

missing=()
look() {
    missing=()
    command -v git > /dev/null || missing+=(git)
    probe unicode/ucnv.h icuuc icui18n || missing+=(libicu-dev)
    probe gumbo.h gumbo || missing+=(libgumbo-dev)
    probe archive.h archive || missing+=(libarchive-dev)
    probe libxml/xmlreader.h xml2 || missing+=(libxml2-dev)
    probe xlsxwriter.h xlsxwriter || missing+=(libxlsxwriter-dev)
    # On macOS the digest comes with the system.
    [ "$(uname)" = Darwin ] || probe openssl/sha.h crypto || missing+=(libssl-dev)
}

look
[ ${#missing[@]} -gt 0 ] || exit 0

if [ "$(uname)" = Darwin ]; then
    prefix=$(brew --prefix 2> /dev/null || echo /opt/homebrew)
    stop \
        "缺少开发库:请运行 brew install icu4c gumbo-parser openssl libarchive libxml2 libxlsxwriter,再 export CPATH=$prefix/opt/icu4c/include:$prefix/opt/libarchive/include:$prefix/include LIBRARY_PATH=$prefix/opt/icu4c/lib:$prefix/opt/libarchive/lib:$prefix/lib,然后重试。" \
        "Libraries are missing: run brew install icu4c gumbo-parser openssl libarchive libxml2 libxlsxwriter, then export CPATH=$prefix/opt/icu4c/include:$prefix/opt/libarchive/include:$prefix/include LIBRARY_PATH=$prefix/opt/icu4c/lib:$prefix/opt/libarchive/lib:$prefix/lib, and try again."
fi
command -v apt-get > /dev/null || stop \
    "缺少 ${missing[*]},而这里没有 apt:请用系统自己的包管理器安装 ICU、gumbo-parser、OpenSSL、libarchive、libxml2 和 libxlsxwriter 的开发文件(Fedora:libicu-devel gumbo-parser-devel openssl-devel libarchive-devel libxml2-devel libxlsxwriter-devel),然后重试。" \
    "${missing[*]} missing, and there is no apt here: install the development files of ICU, gumbo-parser, OpenSSL, libarchive, libxml2 and libxlsxwriter with the system's own package manager (Fedora: libicu-devel gumbo-parser-devel openssl-devel libarchive-devel libxml2-devel libxlsxwriter-devel) and try again."

as_root=()
if [ "$(id -u)" -ne 0 ]; then
    command -v sudo > /dev/null || stop \
        "缺少 ${missing[*]}:请以 root 身份运行 apt-get install ${missing[*]},然后重试。" \
        "${missing[*]} missing: run apt-get install ${missing[*]} as root and try again."
    as_root=(sudo)
fi

echo "apt-get install ${missing[*]}" >&2
log=$scratch/apt.log
apt() {
    # "${a[@]+…}": an empty array is an error under set -u in older bash.
    ${as_root[@]+"${as_root[@]}"} env DEBIAN_FRONTEND=noninteractive apt-get "$@" >> "$log" 2>&1
}
# The lists of packages may be absent or old; the second try has new ones.
if ! apt install -y --no-install-recommends "${missing[@]}"; then
    if ! { apt update && apt install -y --no-install-recommends "${missing[@]}"; }; then
        cat "$log" >&2
        stop \
            "没有装上 ${missing[*]}:上面是 apt-get 的输出;请检查网络和软件源,然后重试。" \
            "${missing[*]} could not be installed: above is what apt-get said; check the network and the package sources and try again."
    fi
fi

look
[ ${#missing[@]} -eq 0 ] || stop \
    "装过之后编译器仍然找不到 ${missing[*]}:请检查编译器 $compiler 是否属于本机的 Swift。" \
    "After installing, the compiler still does not find ${missing[*]}: check that $compiler belongs to this machine's Swift."
