/** Data: sources, faults in reports, downloads. */
@NullMarked
package org.qalqan.server.web.data;

import org.jspecify.annotations.NullMarked;
