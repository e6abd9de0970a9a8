/** Pledges: the board of all, and a page for each. */
@NullMarked
package org.qalqan.server.web.pledges;

import org.jspecify.annotations.NullMarked;
