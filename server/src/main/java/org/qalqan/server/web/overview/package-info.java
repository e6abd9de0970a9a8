/** The overview: the four answers for a day on one page. */
@NullMarked
package org.qalqan.server.web.overview;

import org.jspecify.annotations.NullMarked;
