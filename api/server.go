package main

import (
	"context"
	"fmt"
	"log/slog"
	"net"
	"net/http"
	"time"
)

type options struct {
	log       *slog.Logger
	delayStep time.Duration // what /volatile adds every ten requests
	grace     time.Duration // what running requests are given when asked to stop
}

// defaultOptions keeps the grace above the longest delay (5 s) and below the 30 s that Heroku leaves
// between SIGTERM and SIGKILL.
func defaultOptions(log *slog.Logger) options {
	return options{log: log, delayStep: time.Second, grace: 10 * time.Second}
}

// serve answers on listener until ctx is done, then lets the running requests end.
func serve(ctx context.Context, listener net.Listener, o options) error {
	server := &http.Server{
		Handler:           newHandler(o),
		ReadHeaderTimeout: 5 * time.Second,
		ReadTimeout:       5 * time.Second,
		WriteTimeout:      15 * time.Second, // begins when the header has been read, so it includes the delay
		// Above the 90 s after which Heroku's router closes an idle connection: were this side to close
		// it first, the router could just then be sending a request into it.
		// https://devcenter.heroku.com/articles/http-routing#keepalives
		IdleTimeout: 95 * time.Second,
	}
	broken := make(chan error, 1)
	go func() { broken <- server.Serve(listener) }()
	o.log.Info("listening", "address", listener.Addr().String())

	select {
	case err := <-broken:
		return fmt.Errorf("cannot serve: %w", err)
	case <-ctx.Done():
	}
	o.log.Info("stopping", "grace", o.grace)
	return stop(server, o.grace)
}

func stop(server *http.Server, grace time.Duration) error {
	ctx, cancel := context.WithTimeout(context.Background(), grace)
	defer cancel()
	if err := server.Shutdown(ctx); err != nil {
		server.Close()
		return fmt.Errorf("requests still running after %v were cut off: %w", grace, err)
	}
	return nil
}
