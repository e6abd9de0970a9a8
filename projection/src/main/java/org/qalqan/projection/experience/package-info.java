/** What other campaigns reported, and when: the past that a projection may learn from. Uses series. */
@NullMarked
package org.qalqan.projection.experience;

import org.jspecify.annotations.NullMarked;
