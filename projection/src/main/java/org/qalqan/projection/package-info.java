/**
 * Will we make it? From counts reported so far, the doses expected and the experience of other campaigns, the distribution of coverage at
 * a later day. This package is the way in: {@link org.qalqan.projection.Projector}. It uses
 * series, experience, supply, model and learnt; only batch and hindcast use it.
 */
@NullMarked
package org.qalqan.projection;

import org.jspecify.annotations.NullMarked;
