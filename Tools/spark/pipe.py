"""Works an archive of articles on Apache Spark.

  spark-submit --master URL Tools/spark/pipe.py archive.yaml ARCHIVE ANSWERS --kit workflow-0.1.0-linux-x86_64.tar.gz

ARCHIVE is JSON Lines, an article a line: a file, a folder or a glob, wherever Spark reads. ANSWERS becomes a folder of
part files for `workflow merge`. The kit is what `make dist` makes; it needs nothing on the workers.
"""

import argparse
import os
import sys

from pyspark import SparkFiles
from pyspark.sql import SparkSession

parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
for name in ("workflow", "archive", "answers", "--kit"):
    parser.add_argument(name, required=True) if name == "--kit" else parser.add_argument(name)
parser.add_argument("--partitions", type=int, help="how many pieces the archive is worked in (10,000 articles each)")
arguments = parser.parse_args()

context = SparkSession.builder.appName("articles").getOrCreate().sparkContext
context.addArchive(arguments.kit + "#kit")
context.addFile(arguments.workflow)
# Where a worker finds them: in its own folder, but where driver and worker are one process.
root = SparkFiles.getRootDirectory() if context.master.startswith("local[") else "."
kit = os.path.basename(arguments.kit).removesuffix(".tar.gz")
flow = os.path.basename(arguments.workflow)
command = f"'{root}/kit/{kit}/bin/workflow' pipe '{root}/{flow}' --numbered --isolate --quiet --jobs 1"

lines = context.textFile(arguments.archive, arguments.partitions)
numbered = lines.zipWithIndex().map(lambda row: f"{row[1] + 1}\t{row[0]}")
# checkCode is False unless one says so: a program that fails would lose its lines, and nobody would know.
answers = numbered.pipe(command, env={"PATH": "/usr/local/bin:/usr/bin:/bin"}, checkCode=True)
answers.saveAsTextFile(arguments.answers)

asked, answered = lines.count(), context.textFile(arguments.answers).count()
if asked != answered:
    sys.exit(f"{asked} lines in, {answered} answers out: they are not one for one")
print(f"{answered} answers in {arguments.answers}", file=sys.stderr)
