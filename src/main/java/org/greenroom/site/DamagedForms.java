package org.greenroom.site;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MultipartException;

/** A form in parts that cannot be read is the sender’s fault: 400, wherever it was sent. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class DamagedForms {

    @ExceptionHandler(MultipartException.class)
    void refuse(HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_BAD_REQUEST);
    }
}
