/** The records behind the numbers, and the definitions of the words. */
@NullMarked
package org.qalqan.server.web.records;

import org.jspecify.annotations.NullMarked;
