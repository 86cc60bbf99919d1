// Command locust-loadtest is the Target API application: a small web server that is there to be
// loaded. It answers at once, late, or with an error, in a pattern known beforehand.
package main

import (
	"context"
	"fmt"
	"io"
	"log/slog"
	"net"
	"os"
	"os/signal"
	"strconv"
	"syscall"
)

const defaultPort = 9000

const (
	exitOK     = 0
	exitBroken = 1
	exitUsage  = 2
)

func main() {
	ctx, release := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	context.AfterFunc(ctx, release) // a second signal then ends the process at once
	os.Exit(run(ctx, os.Getenv, os.Stdout, os.Stderr))
}

// run serves until ctx is done and returns the exit code.
func run(ctx context.Context, getenv func(string) string, stdout, stderr io.Writer) int {
	port, err := parsePort(getenv("PORT"))
	if err != nil {
		fmt.Fprintln(stderr, err)
		return exitUsage
	}
	listener, err := net.Listen("tcp", fmt.Sprintf(":%d", port))
	if err != nil {
		fmt.Fprintf(stderr, "cannot listen on PORT %d: %v\n", port, err)
		return exitBroken
	}
	o := defaultOptions(slog.New(slog.NewTextHandler(stdout, nil)))
	if err := serve(ctx, listener, o); err != nil {
		fmt.Fprintln(stderr, err)
		return exitBroken
	}
	return exitOK
}

func parsePort(value string) (int, error) {
	if value == "" {
		return defaultPort, nil
	}
	port, err := strconv.ParseUint(value, 10, 16)
	if err != nil || port == 0 {
		return 0, fmt.Errorf("PORT is %q: it must be a whole number from 1 to 65535", value)
	}
	return int(port), nil
}
