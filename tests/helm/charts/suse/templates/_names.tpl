{{- define "stackstate-k8s-agent.secret.internal.name" -}}
{{ .Release.Name }}-secrets
{{- end -}}
{{- /* The common key of all charts first: this one has a default for it, so its own key is never asked. */ -}}
{{- define "suse.registry" -}}
{{ .Values.global.imageRegistry | default .Values.all.image.registry }}
{{- end -}}
{{- define "suse.pull" -}}
{{- range .Values.global.imagePullSecrets }}
    - name: {{ tpl . $ }}
{{- end }}
    - name: {{ .Release.Name }}-pull-secret
{{- end -}}
