/**
 * Lots: their list, the life of each, where they went and came from, their recall, and the forms by which a quality officer registers a lot
 * and decides about it and a store keeper takes recalled doses out of use. Every act is audited, and done once however often it is sent.
 */
@NullMarked
package org.qalqan.server.web.lots;

import org.jspecify.annotations.NullMarked;
