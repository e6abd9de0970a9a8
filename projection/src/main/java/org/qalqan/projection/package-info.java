@NullMarked
package org.qalqan.projection;

import org.jspecify.annotations.NullMarked;
