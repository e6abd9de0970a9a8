package org.qalqan.projection.batch;

/**
 * One thing wrong with one row.
 *
 * @param file the file's name
 * @param row counted from 1, the header being row 1
 * @param field the column
 * @param value as it stands there
 * @param rule what it breaks
 */
public record Fault(String file, long row, String field, String value, String rule) {
    @Override
    public String toString() {
        return "%s row %d, %s \"%s\": %s".formatted(file, row, field, value, rule);
    }
}
