/**
 * What past campaigns teach about the drawn courses: how wrong they were in which situation, learnt in advance, and put right. Uses series,
 * experience and model.
 */
@NullMarked
package org.qalqan.projection.learnt;

import org.jspecify.annotations.NullMarked;
