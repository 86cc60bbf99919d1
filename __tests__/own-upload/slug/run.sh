#!/usr/bin/env bash
# As the older run script does: plain Locust, and each of its CSV files to the container's root. Users and run time come
# from LOCUST_USERS and the like; SPOIL is what a test lets go wrong.
date=$(date +%F_%T.%N)
if [ "$SPOIL" = same-name ]; then date=2020-06-20_10:11:12; fi
locust -f "$1" --headless --only-summary --host="$TARGET_HOST" --csv="$2_$date" --csv-full-history
if [ "$SPOIL" = truncated ]; then truncate --size=-3 "$2_${date}_stats.csv"; fi
if [ "$SPOIL" = crash ]; then exit 3; fi
if [ "$SPOIL" = other-name ]; then other=other-; fi

container=${RESULTS_URL%"/$LOADTEST_RUN_ID/"*}
for file in "$2_$date"_*.csv; do
  curl --silent --show-error --fail --upload-file "$file" --header 'x-ms-blob-type: BlockBlob' \
    "$container/$other${file//:/%3A}?${SAS_TOKEN#\?}"
done
exit 0
