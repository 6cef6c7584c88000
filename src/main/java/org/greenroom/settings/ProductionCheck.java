package org.greenroom.settings;

import java.util.List;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;

/** Looks before anything is made: no connection is opened and no table written with settings that are refused. */
@Configuration(proxyBeanMethods = false)
@Profile("production")
class ProductionCheck {

    @Bean
    static BeanFactoryPostProcessor refusedInProduction(Environment environment) {
        return beans -> {
            var refusals = ProductionRefusals.of((ConfigurableEnvironment) environment);
            if (!refusals.isEmpty()) {
                throw new RefusedInProduction(refusals);
            }
        };
    }

    /** The portal does not start. */
    static final class RefusedInProduction extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient List<String> refusals;

        RefusedInProduction(List<String> refusals) {
            super(String.join("\n", refusals));
            this.refusals = refusals;
        }

        List<String> refusals() {
            return refusals;
        }
    }

    /** Says it without a trace. Named in {@code META-INF/spring.factories}. */
    static final class Analyzer extends AbstractFailureAnalyzer<RefusedInProduction> {

        Analyzer() {}

        @Override
        protected FailureAnalysis analyze(Throwable rootFailure, RefusedInProduction cause) {
            return new FailureAnalysis(
                    "The profile production does not start with these settings:\n- "
                            + String.join("\n- ", cause.refusals()),
                    "Put them right and start again. src/docs/security-model.md says why.",
                    cause);
        }
    }
}
