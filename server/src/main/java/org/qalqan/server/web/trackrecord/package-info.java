/** The record: how past projections of the target did, and how the method did on the world's campaigns. */
@NullMarked
package org.qalqan.server.web.trackrecord;

import org.jspecify.annotations.NullMarked;
