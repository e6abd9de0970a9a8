package org.qalqan.server.web;

import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Makes a {@link Visit} a parameter of controller methods. */
@Configuration
class WebConfiguration implements WebMvcConfigurer {

    private final VisitResolver visits;

    WebConfiguration(VisitResolver visits) {
        this.visits = visits;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(visits);
    }
}
