@NullMarked
package org.qalqan.planning;

import org.jspecify.annotations.NullMarked;
