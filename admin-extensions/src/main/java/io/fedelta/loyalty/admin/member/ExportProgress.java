package io.fedelta.loyalty.admin.member;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** How many rows the downloads of this node have written so far; the last few, by an id that their page has made up. */
public class ExportProgress {

    private static final Pattern EXPORT_ID = Pattern.compile("[0-9a-f-]{1,36}");
    private static final int REMEMBERED = 100;

    private final Map<String, Long> rows = new LinkedHashMap<>();

    /** What is no id of a page of ours is nobody's. */
    void note(String exportId, long count) {
        if (EXPORT_ID.matcher(exportId).matches()) {
            written(exportId, count);
        }
    }

    private synchronized void written(String exportId, long count) {
        rows.put(exportId, count);
        if (rows.size() > REMEMBERED) {
            rows.remove(rows.keySet().iterator().next());
        }
    }

    synchronized OptionalLong rows(String exportId) {
        Long count = rows.get(exportId);
        return count == null ? OptionalLong.empty() : OptionalLong.of(count);
    }
}
