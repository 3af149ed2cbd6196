"""How fast Kaoju takes numbers, facts and conclusions out of text, beside JioNLP and Recognizers-Text.

All three get the same bytes: the UTF-8 texts of a folder, up to --bytes of them. Kaoju's rate is that of kaoju-bench, from bytes
to records in memory on one core; the others are called as their users call them, a line of text at a time, after one call
that is not counted, so that loading their tables is not held against them. Python 3.9+, standard library and the packages
that are measured.
"""
import argparse, os, re, subprocess, sys, tempfile, time

HERE = os.path.dirname(os.path.abspath(__file__))
STAGE = "bytes to records"
INSTALL = "%s -m pip install jionlp recognizers-text-suite 'emoji<2'" % sys.executable


def texts(path, limit):
    """The UTF-8 texts at a path, whole lines, up to `limit` bytes together."""
    names = [path]
    if os.path.isdir(path):
        names = sorted(os.path.join(path, n) for n in os.listdir(path) if n.endswith(".txt"))
    out, left = [], limit
    for name in names:
        try:
            text = open(name, encoding="utf-8").read()
        except UnicodeDecodeError:
            continue
        kept = ""
        for line in text.splitlines(keepends=True):
            size = len(line.encode("utf-8"))
            if size > left:
                break
            kept, left = kept + line, left - size
        if kept:
            out.append(kept)
    return out


def kaoju(bench, documents):
    """Median MB/s of kaoju-bench over the documents, written out for it as they are."""
    with tempfile.TemporaryDirectory() as folder:
        for i, text in enumerate(documents):
            with open(os.path.join(folder, "%03d.txt" % i), "w", encoding="utf-8", newline="") as f:
                f.write(text)
        done = subprocess.run([bench, "--files", folder, "--only", STAGE], stdout=subprocess.PIPE, universal_newlines=True)
    found = re.search(r"%s.*?([\d.]+) MB/s" % STAGE, done.stdout)
    if done.returncode or not found:
        sys.exit("%s did not measure “%s”; build it anew: cd Benchmarks && swift build -c release" % (bench, STAGE))
    return float(found.group(1))


def jionlp():
    import contextlib
    with contextlib.redirect_stdout(sys.stderr):
        import jionlp as jio

    def parse(line):
        return len(jio.ner.extract_money(line)) + len(jio.ner.extract_time(line))
    return parse


def recognizers():
    from recognizers_number import Culture, recognize_number, recognize_percentage
    from recognizers_number_with_unit import recognize_currency, recognize_dimension
    models = (recognize_number, recognize_percentage, recognize_currency, recognize_dimension)
    return lambda line: sum(len(model(line, Culture.Chinese)) for model in models)


def rate(parse, documents):
    """MB/s, and how many things were found."""
    lines = [line for text in documents for line in text.splitlines() if line.strip()]
    parse("全县投入资金1200万元，比2021年增长5.2%。")
    found = failed = 0
    start = time.perf_counter()
    for line in lines:
        try:
            found += parse(line)
        except Exception:  # a line that a parser cannot take is counted, the others go on
            failed += 1
    seconds = time.perf_counter() - start
    return sum(len(t.encode("utf-8")) for t in documents) / seconds / 1e6, found, failed


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("path", nargs="?", default=os.path.join(HERE, "..", "Corpus"), help="a text or a folder of texts")
    parser.add_argument("--bytes", type=int, default=200_000, help="how much of it (200000)")
    parser.add_argument("--bench", default=os.path.join(HERE, ".build", "release", "kaoju-bench"))
    options = parser.parse_args()
    if not os.access(options.bench, os.X_OK):
        sys.exit("%s is not there: cd Benchmarks && swift build -c release" % options.bench)
    documents = texts(options.path, options.bytes)
    if not documents:
        sys.exit("%s holds no UTF-8 text" % options.path)
    size = sum(len(t.encode("utf-8")) for t in documents)
    own = kaoju(options.bench, documents)
    print("%d texts, %d bytes; MB/s: millions of bytes of UTF-8 a second, one core" % (len(documents), size))
    print("%-52s %9.3f MB/s" % ("Kaoju, bytes to records", own))
    for name, make in (("JioNLP, money and time", jionlp),
                       ("Recognizers-Text, number percent currency dimension", recognizers)):
        try:
            parse = make()
        except ImportError as error:
            print("not measured: %s: %s; install it with: %s" % (name.split(",")[0], error, INSTALL))
            continue
        speed, found, failed = rate(parse, documents)
        note = ", %d lines failed" % failed if failed else ""
        print("%-52s %9.3f MB/s  Kaoju is %.0f times as fast (%d found%s)" % (name, speed, own / speed, found, note))


if __name__ == "__main__":
    main()
