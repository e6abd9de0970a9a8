/** Coverage of the regions: the map and the table. */
@NullMarked
package org.qalqan.server.web.regions;

import org.jspecify.annotations.NullMarked;
