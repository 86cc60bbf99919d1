package main

import (
	"log/slog"
	"net/http"
	"time"
)

// statusClientLeft is logged, never sent. nginx uses the same number.
const statusClientLeft = 499

// logRequests writes one line a request. Answers here are shorter than net/http's buffer, so a line is
// out before its answer: whoever has the answer finds the line.
func logRequests(log *slog.Logger, next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		started := time.Now()
		answer := &recorder{ResponseWriter: w, status: http.StatusOK}
		next.ServeHTTP(answer, r)
		if r.Context().Err() != nil {
			answer.status, answer.bytes = statusClientLeft, 0
		}
		if r.Method == http.MethodHead {
			answer.bytes = 0 // net/http drops the body
		}
		log.Info("request", "method", r.Method, "path", r.URL.Path, "status", answer.status,
			"ms", float64(time.Since(started).Microseconds())/1000, "bytes", answer.bytes)
	})
}

// recorder remembers what was answered.
type recorder struct {
	http.ResponseWriter
	status int
	bytes  int
}

func (r *recorder) WriteHeader(status int) {
	r.status = status
	r.ResponseWriter.WriteHeader(status)
}

func (r *recorder) Write(body []byte) (int, error) {
	n, err := r.ResponseWriter.Write(body)
	r.bytes += n
	return n, err
}
