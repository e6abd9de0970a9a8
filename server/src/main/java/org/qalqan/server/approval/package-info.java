/**
 * Something that two persons must agree to: proposed by one, carried out when another approves. Knows accounts and places; what is proposed
 * it learns from the packages above, each of which brings its kinds as beans of {@link org.qalqan.server.approval.Approvable}.
 */
@ApplicationModule(allowedDependencies = {"access", "place"})
@NullMarked
package org.qalqan.server.approval;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
