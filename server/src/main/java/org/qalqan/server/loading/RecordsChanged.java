package org.qalqan.server.loading;

/** Records were added; whatever was derived from them before is to be computed again. */
public record RecordsChanged() {}
